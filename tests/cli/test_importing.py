"""``qualcode import``, ``people import`` and ``codebook import`` and ``export``."""

from contextlib import closing
from pathlib import Path
from textwrap import wrap

import pytest

from qualcode.analysis.progress import progress
from qualcode.store.files import open_project
from tests.cli.conftest import CODEBOOK, SAMPLE, Call

_SENTENCE = "I år {year} kom det flere flyktninger enn året før, og det merkes i introduksjons{hyphen}programmet."
_REPORT = "\n\n".join(
    line
    for year in range(1990, 2024)
    for line in wrap(_SENTENCE.format(year=year, hyphen="-\n" if year == 2001 else "") + " Alle sier det.", 60)
).replace("introduksjons- programmet", "introduksjons-\n\nprogrammet")


def test_that_the_sample_interviews_keep_their_speakers(call: Call, study: Path) -> None:
    said = call("import", study, *sorted(SAMPLE.glob("0*")), "--json")
    assert said.code == 0
    speakers = {each["document"]: each["speakers"] for each in said.json}
    assert speakers["04-parintervju"] == ["Intervjuer", "R4", "R5"]
    assert speakers["05-frivillig"] == ["Intervjuer 1", "Informant 6", "Intervjuer 2"]


def test_that_one_bad_file_gets_its_sentence_and_the_rest_go_on(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_bytes(b"")
    (tmp_path / "lyd.txt").write_bytes(b"\x00\x01\x02" * 500)
    (tmp_path / "bra.txt").write_text("R3: Dette går bra.\n", "utf-8")
    files = [tmp_path / name for name in ("tom.txt", "borte.txt", "lyd.txt", "bra.txt")]
    said = call("import", study, *files)
    assert said.code == 1
    assert "1 document imported" in said.out
    for name in ("1/4 tom.txt", "2/4 borte.txt", "3/4 lyd.txt"):
        assert name in said.err
    assert len(call("info", study, "--json").json["documents"]) == 3


def test_that_bad_files_alone_leave_the_project_byte_for_byte(call: Call, study: Path, tmp_path: Path) -> None:
    before = study.read_bytes()
    (tmp_path / "tom.txt").write_bytes(b"")
    (tmp_path / "rot.docx").write_bytes(b"PK\x03\x04 ikke Word")
    with (tmp_path / "opptak.txt").open("wb") as huge:
        huge.truncate(300_000_000)
    files = [tmp_path / name for name in ("tom.txt", "rot.docx", "opptak.txt", ".")]
    assert call("import", study, *files).code == 1
    assert study.read_bytes() == before


def test_that_the_same_file_is_imported_once_unless_asked_again(call: Call, study: Path, tmp_path: Path) -> None:
    before = study.read_bytes()
    said = call("import", study, tmp_path / "Intervju 1.txt")
    assert (said.code, "imported before" in said.err, "--again" in said.err) == (0, True, True)
    assert "remove its document" not in said.err
    assert study.read_bytes() == before
    assert call("import", study, tmp_path / "Intervju 1.txt", "--again").code == 0
    titles = [each["title"] for each in call("info", study, "--json").json["documents"]]
    assert titles == ["Intervju 1", "Intervju 2", "Intervju 1 (2)"]


def test_that_the_encoding_is_shown_and_a_title_that_had_to_differ(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    file = tmp_path / "x" / "Intervju 1.txt"
    file.write_bytes("R3: Det går på måfå.\n".encode("cp1252"))
    said = call("import", study, file)
    assert "Intervju 1.txt: Windows-1252; 4 words" in said.out
    assert "“Intervju 1” was taken, so the document is called “Intervju 1 (2)”." in said.out
    assert call("import", study, file, "--again", "--json").json[0]["encoding"] == "Windows-1252"


def test_that_words_are_those_that_are_data_here_in_info_and_in_the_window(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "Alle.qualcode"
    call("new", path, "--title", "Alle", "--coder", "Anna")
    files = sorted(each for each in SAMPLE.iterdir() if each.name[:2].isdigit())
    told = call("import", path, *files, "--json").json
    listed = call("info", path, "--json").json["documents"]
    assert [(each["words"], each["all_words"]) for each in told] == [
        (each["words"], each["all_words"]) for each in listed
    ]
    assert all(each["words"] < each["all_words"] for each in listed if each["kind"] == "transcript")
    with closing(open_project(path)) as project:
        shown = [progress(project.study, document.id).words for document in project.study.documents.ordered()]
    assert [each["words"] for each in listed] == shown


def test_that_a_file_named_twice_is_imported_once(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text("R3: Hei.\n", "utf-8")
    said = call("import", study, tmp_path / "c.txt", tmp_path / "c.txt", "--json")
    assert [each.get("problem") for each in said.json] == [None, "already imported"]


def test_that_pasted_pages_are_mended_when_asked_and_pointed_out_else(
    call: Call, study: Path, tmp_path: Path
) -> None:
    (tmp_path / "rapport.txt").write_text(_REPORT, "utf-8")
    plain = call("import", study, tmp_path / "rapport.txt", "--kind", "document", "--json")
    assert plain.json[0]["turns"] == 1
    hinted = call("import", study, tmp_path / "rapport.txt", "--again")
    assert "--repair auto" in hinted.err
    mended = call("import", study, tmp_path / "rapport.txt", "--again", "--repair", "auto")
    assert "--repair auto" not in mended.err
    said = call(
        *("code", study, "--document", "rapport (3)", "--code", "Avstand", "--json"),
        *("--quote", "I år 2001 kom det flere flyktninger enn året før, og det merkes i introduksjonsprogrammet."),
    )
    assert said.code == 0


def test_that_a_table_says_who_the_labels_are(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "m.txt").write_text("Kari: Hva nå?\nOla: Vi venter.\n" * 2 + "Ola: Og ser.\n", "utf-8")
    (tmp_path / "hvem.csv").write_text("label;speaker;informant\nKari;interviewer;\nOla;informant;R2\n", "utf-8")
    assert call("import", study, tmp_path / "m.txt", "--speakers", tmp_path / "hvem.csv").code == 0
    said = call("code", study, "--document", "m", "--quote", "Og ser.", "--code", "Tidspress", "--json")
    assert (said.json[0]["informant"], said.json[0]["roles"]) == ("R2", ["Lærer", "Tillitsvalgt"])


_ONCE = "I: Og dere?\nR1: Vi var med.\nDet gjaldt to.\nDet var alt.\nDer, ja.\nKari: Jeg òg.\n"


def test_that_somebody_named_in_the_table_is_a_speaker_who_speaks_once_only(
    call: Call, study: Path, tmp_path: Path
) -> None:
    (tmp_path / "m.txt").write_text(_ONCE, "utf-8")
    plain = call("import", study, tmp_path / "m.txt")
    assert "Part of the text, but perhaps speakers: Kari." in plain.err
    (tmp_path / "hvem.csv").write_text("label;speaker;informant\nKari;informant;R8\n", "utf-8")
    said = call("import", study, tmp_path / "m.txt", "--again", "--speakers", tmp_path / "hvem.csv", "--json")
    assert (said.json[0]["speakers"], said.json[0]["perhaps_speakers"]) == (["I", "R1", "R8"], [])
    assert (said.json[0]["turns"], said.err) == (3, "")


def test_that_rows_of_the_table_that_fit_no_label_are_told(call: Call, study: Path, tmp_path: Path) -> None:
    for name, label in (("m", "Kari"), ("n", "Ola")):
        (tmp_path / f"{name}.txt").write_text(f"I: Hva?\n{label}: Tid.\n" * 2, "utf-8")
    (tmp_path / "hvem.csv").write_text("label;speaker\nKari;\nOla;\nKarri;\n;nobody\n", "utf-8")
    files = [tmp_path / "m.txt", tmp_path / "n.txt", tmp_path / "borte.txt"]
    said = call("import", study, *files[:2], "--speakers", tmp_path / "hvem.csv", "--json")
    assert (said.code, [each["not_in_text"] for each in said.json]) == (0, [["Ola", "Karri"], ["Kari", "Karri"]])
    assert said.err == "No speaker in the texts has this label of the --speakers file: Karri.\n"
    assert "Karri" not in call("import", study, files[2], "--speakers", tmp_path / "hvem.csv").err


def test_that_names_stay_out_of_the_project_and_people_who_come_later_are_not_doubled(
    call: Call, study: Path, tmp_path: Path
) -> None:
    text = "I: Hva?\nKari Berg: Vi har aldri tid.\nOla: Nei, aldri.\n"
    (tmp_path / "m.txt").write_text(text * 2, "utf-8")
    said = call("import", study, tmp_path / "m.txt")
    assert "Labels in the project: Kari Berg → R3; Ola → R4." in said.out
    (tmp_path / "n.txt").write_text(text.replace("aldri tid", "god tid") * 2, "utf-8")
    assert call("import", study, tmp_path / "n.txt", "--json").json[0]["given_labels"] == {
        "Kari Berg": "R3",
        "Ola": "R4",
    }
    (tmp_path / "nye.csv").write_text("label;navn;rolle\nR3;Kari Berg;Leder\nOla;;Lærer\n", "utf-8")
    said = call("people", "import", study, tmp_path / "nye.csv")
    assert said.out.split("\n")[:-1] == [
        "0 new informants.",
        "2 were known already and are up to date.",
        "Found by what they are called in the texts: Ola → R4.",
        "Names are not stored: who is who belongs in a file of your own.",
    ]
    people = {each["label"]: each for each in call("info", study, "--json").json["informants"]}
    assert (list(people), people["R4"]["roles"], people["R3"]["attributes"]) == (
        ["R1", "R2", "R3", "R4"],
        ["Lærer"],
        {},
    )
    before = study.read_bytes()
    (tmp_path / "feil.csv").write_text("label;navn\nR4;Kari Berg\n", "utf-8")
    said = call("people", "import", study, tmp_path / "feil.csv")
    assert (said.code, study.read_bytes()) == (1, before)
    assert "“Kari Berg” speaks as R3 in this project, and the table says R4." in said.err


def test_that_nobody_speaks_in_a_document(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("Mål: Alle skal med.\nTiltak: Felles fagdager.\n", "utf-8")
    said = call("import", study, tmp_path / "plan.txt", "--kind", "document", "--json")
    assert (said.json[0]["kind"], said.json[0]["speakers"]) == ("document", [])
    assert call("code", study, "--document", "plan", "--quote", "Mål: Alle", "--code", "Forpliktelse").code == 0


def test_that_people_are_updated_when_they_come_again(call: Call, study: Path, tmp_path: Path) -> None:
    (tmp_path / "mer.csv").write_text("label,role,alder\nR1,Rektor,50\nR3,,31\n", "utf-8")
    said = call("people", "import", study, tmp_path / "mer.csv")
    assert (said.code, "1 new informant" in said.out, "1 was known" in said.out) == (0, True, True)
    people = {each["label"]: each for each in call("info", study, "--json").json["informants"]}
    assert (people["R1"]["roles"], people["R1"]["attributes"]) == (["Rektor"], {"alder": "50"})


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("f.csv", b"navn;rolle\nR1;Leder\n", ["label", "navn"]),
        ("f.csv", b"label;role\nR1;A\nr1;B\n;C\n", ["3", "4"]),
        ("f.csv", b"", ["empty"]),
        ("f.csv", b"\x00" * 300, ["not a text"]),
        ("f.xlsx", b"PK\x03\x04 rot", ["f.xlsx"]),
        ("f.pdf", b"%PDF-1.4", [".csv", ".xlsx"]),
    ],
)
def test_that_a_bad_table_of_people_changes_nothing_and_says_why(
    call: Call, study: Path, tmp_path: Path, name: str, data: bytes, words: list[str]
) -> None:
    before = study.read_bytes()
    (tmp_path / name).write_bytes(data)
    said = call("people", "import", study, tmp_path / name)
    assert said.code == 1
    assert [word for word in words if word not in said.err] == []
    assert study.read_bytes() == before


@pytest.mark.parametrize("ending", [".yaml", ".csv"])
def test_that_an_exported_codebook_reads_back_as_the_same(
    call: Call, study: Path, tmp_path: Path, ending: str
) -> None:
    first, second = tmp_path / f"en{ending}", tmp_path / f"to{ending}"
    assert call("codebook", "export", study, first).code == 0
    new = ["--title", "Studie", "--coder", "B", "--codebook", first]
    assert call("new", tmp_path / "ny.qualcode", *new).code == 0
    assert call("codebook", "export", tmp_path / "ny.qualcode", second).code == 0
    assert first.read_bytes() == second.read_bytes()


def test_that_a_codebook_imported_again_adds_nothing(call: Call, study: Path) -> None:
    said = call("codebook", "import", study, CODEBOOK)
    assert (said.code, said.out) == (0, "0 new codes.\n")


def test_that_a_broken_codebook_changes_nothing(call: Call, study: Path, tmp_path: Path) -> None:
    before = study.read_bytes()
    (tmp_path / "k.csv").write_text("code;colour\nA;\nB;blå\n", "utf-8")
    said = call("codebook", "import", study, tmp_path / "k.csv")
    assert (said.code, study.read_bytes()) == (1, before)
    assert "blå" in said.err
    assert "3" in said.err


def test_that_a_role_in_brackets_after_a_label_goes_to_a_new_informant(
    call: Call, study: Path, tmp_path: Path
) -> None:
    text = "I: Hva?\nInformant 2 (leder, NAV): Tid.\nR1 (rektor): Nei.\nR9 (ler): Ja.\nR8 (Kari Berg): Jo.\n"
    (tmp_path / "Gruppe.txt").write_text(text * 2, "utf-8")
    said = call("import", study, tmp_path / "Gruppe.txt")
    assert "Roles guessed from the brackets after labels: Informant 2: Leder, NAV." in said.out
    people = {each["label"]: each["roles"] for each in call("info", study, "--json").json["informants"]}
    assert people["Informant 2"] == ["Leder, NAV"]
    assert (people["R1"], people["R9"], people["R8"]) == (["Leder"], [], [])
    again = call("import", study, tmp_path / "Gruppe.txt", "--again", "--json")
    assert again.json[0]["guessed_roles"] == {}


def test_that_people_listed_first_are_told_of_and_found_when_their_names_come(call: Call, tmp_path: Path) -> None:
    project, table, talk = tmp_path / "a.qualcode", tmp_path / "folk.csv", tmp_path / "Samtale.txt"
    assert call("new", project, "--title", "A", "--coder", "Bo").code == 0
    table.write_text("informant;rolle\nR2;Leder\nR1;Lærer\n", "utf-8")
    assert call("people", "import", project, table).code == 0
    talk.write_text("I: Hva?\nKari: Vi har aldri tid.\nI: Ja?\nKari: Nei, det er travelt.\n", "utf-8")
    said = call("import", project, talk)
    assert (said.code, "in no text yet: R2, R1." in said.err) == (0, True)
    table.write_text("informant;navn\nR2;Kari\nR1;Ola\n", "utf-8")
    assert "Kari → R2" in call("people", "import", project, table).out
    assert call("info", project, "--json").json["counts"]["informants"] == 2
