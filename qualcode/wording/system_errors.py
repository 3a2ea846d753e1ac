"""What the system means when it refuses a file, in our own words: its own are English, and terse."""

import errno
from collections.abc import Mapping

from qualcode.i18n import N_, _

_NO_ACCESS = N_("qualcode has not been given access to it.")
_SILENT = N_("The disk or the network folder it lies on does not answer.")
_TOO_MANY = N_("Too many files are open at once.")

_BY_NAME = {
    "EROFS": N_("The disk can only be read, not written to."),
    "EACCES": _NO_ACCESS,
    "EPERM": _NO_ACCESS,
    "EIO": N_("The disk answers with errors: it may have come loose, or be about to fail."),
    "ENODEV": _SILENT,
    "ENXIO": _SILENT,
    "ENOTCONN": _SILENT,
    "EHOSTDOWN": _SILENT,
    "EHOSTUNREACH": _SILENT,
    "ENETDOWN": _SILENT,
    "ENETUNREACH": _SILENT,
    "ETIMEDOUT": _SILENT,
    "ESTALE": _SILENT,
    "ENAMETOOLONG": N_("The name is too long, together with its folders."),
    "ELOOP": N_("It is a link that leads back to itself."),
    "EMFILE": _TOO_MANY,
    "ENFILE": _TOO_MANY,
    "ENOENT": N_("The folder it should lie in is not there."),
    "ENOTDIR": N_("Something in its path is a file, not a folder."),
}
"""By the errors' names: not every system has a number for all of them."""

_DENIED = (errno.EACCES, errno.EPERM)


def is_denied(fields: Mapping[str, object]) -> bool:
    """Tell whether the system refused access, and nothing else was wrong."""
    return fields.get("errno") in _DENIED


def cause(fields: Mapping[str, object]) -> str:
    """Return the sentence for ``errno`` among the fields; the system's own ``detail`` for one not known here."""
    number = fields.get("errno")
    name = errno.errorcode.get(number, "") if isinstance(number, int) else ""
    if name in _BY_NAME:
        return _(_BY_NAME[name])
    detail = str(fields.get("detail") or "")
    return _("The system says: {detail}.").format(detail=detail) if detail else ""
