"""spaCy pipelines with our sentences and lemmas."""

import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.text.pipeline import Reader, make_pipeline, register, trained_model


@pytest.fixture(scope="module")
def bokmal():
    return make_pipeline("nb")


def test_that_lemmas_keys_and_sentences_are_set(bokmal):
    doc = bokmal("Informantene er uenige. Det gjelder bl.a. NAVs plan.\n\nJa")
    assert [token.lemma_ for token in doc][:4] == ["informant", "være", "uenig", "."]
    assert "informant" in doc[0]._.qualcode_keys
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Informantene er uenige.",
        "Det gjelder bl.a. NAVs plan.",
        "Ja",
    ]


def test_that_nynorsk_has_its_own_pipeline():
    assert [token.lemma_ for token in make_pipeline("nn")("Kommunane veit")] == ["kommune", "vite"]


def test_that_anyone_can_add_the_component_to_a_pipeline_of_theirs():
    import spacy

    register()
    nlp = spacy.blank("nb")
    nlp.add_pipe("qualcode_nb")
    assert nlp("målene")[0].lemma_ == "mål"
    assert len(nlp("")) == 0


def test_that_a_part_of_speech_set_before_decides_between_lemmas(bokmal):
    doc = bokmal.make_doc("de leder")
    doc[1].pos_ = "VERB"
    assert Reader("nb")(doc)[1].lemma_ == "lede"
    doc[1].pos_ = "NOUN"
    assert Reader("nb")(doc)[1].lemma_ == "leder"


def test_that_no_trained_model_is_needed_and_other_languages_are_refused():
    assert trained_model() is None or trained_model().startswith("nb_core_news")
    with pytest.raises(ValueError, match="se"):
        make_pipeline("se")


def test_that_spacy_finds_the_components_by_their_entry_points():
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    entries = project["entry-points"]["spacy_factories"]
    assert set(entries) == {"qualcode_nb", "qualcode_nn"}
    for name, place in entries.items():
        code = (
            "import spacy; from importlib.metadata import EntryPoint;"
            f"EntryPoint({name!r}, {place!r}, 'spacy_factories').load();"
            f"nlp = spacy.blank({name[-2:]!r}); nlp.add_pipe({name!r}); print(nlp('uenige')[0].lemma_)"
        )
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
        assert done.stdout == "uenig\n"


def test_that_opening_a_project_and_indexing_it_imports_no_spacy(tmp_path: Path):
    code = (
        "import sys; from pathlib import Path; from qualcode.store.files import create;"
        "from qualcode.cli.indexing import indexed; import qualcode.cli.tree; qualcode.cli.tree.tree();"
        "project = create(Path(sys.argv[1]), 'A', 'B'); indexed(project); project.close();"
        "assert not {'spacy', 'rapidfuzz', 'simplemma'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.qualcode")], check=True)


def test_that_neither_search_nor_word_lists_import_spacy():
    code = (
        "import sys; import qualcode.text.search, qualcode.text.similarity, qualcode.text.pipeline;"
        "from qualcode.text.lemmas import lemmas; lemmas('målet'); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_that_sentences_of_a_parser_are_left_alone(bokmal):
    doc = bokmal.make_doc("Hun kom. Han gikk.")
    for token in doc:
        token.dep_, token.head = "dep", doc[0]
    assert [token.lemma_ for token in Reader("nb")(doc)][:2] == ["hun", "komme"]
    assert len(list(doc.sents)) == 1
