"""Norwegian abbreviations whose stop does not by itself end a sentence."""

from qualcode.text.word_list import word_list

ALWAYS_FOLLOWED = word_list(
    """
    adr ang bl bl.a ca cand d.v.s div dr dvs eks ekskl ev evt f f.eks f.o.m fhv fig fr frk gj.sn gnr hhv
    hr i.e i.f.m i.f.t i.h.t ifbm ifht iflg ifm ift iht imht inkl innst instr jf jfr kand kap kgl kl m.a.o
    m.h.t m.t.p mao meld mht mtp nr omtr ot.prp p.g.a pga pkt prof prop red ref resp st st.meld stip stud
    t.d t.eks t.o.m tilsv tlf v vedr vha vs
    """
)
"""Without their last stop, in small letters: what they belong to comes after them, so no sentence ends here."""

MAY_END = word_list(
    """
    adm apr aug avd bd d.d d.å dep dept des e.a e.kr e.l etc f.kr feb ff flg flyktn forts fylkesk gjsn
    introprog jan komm kr kvo m.fl m.m m.v maks md mfl mill min mm mnd mrd mv nov o.a o.fl o.l o.s.v okt
    oppl osv p.t ped ph.d progr pst pt rådg s saksb sek sept spes sst stk t tab utg veil voksoppl voksped
    vol årg
    """
)
"""Those that may also be a sentence's last word: the next word decides."""


TITLES = word_list("adm fylkesk ped rådg saksb veil voksped")
"""Those of ``MAY_END`` that stand before names: only a word that often begins sentences begins one after them."""


def is_abbreviation(word: str) -> bool:
    """Tell whether ``word``, given without its last stop, is a known abbreviation; case does not matter."""
    lowered = word.lower()
    return lowered in ALWAYS_FOLLOWED or lowered in MAY_END
