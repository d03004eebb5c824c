"""Give one fault for each cause: what another fault explains is not told."""

from formulekit.findings import MAX_FINDINGS, Fault, Path
from formulekit.project.complaints import ABSENT, Complaint, Site, placed
from formulekit.project.composition import Composed
from formulekit.project.torn import Torn


def faults_of(composed: Composed, complaints: tuple[Complaint, ...]) -> tuple[Fault, ...]:
    """Turn complaints into faults, one for each cause.

    Args:
        composed: The document.
        complaints: Every error that was found in it.
    """
    sites = [Site(composed, complaint) for complaint in complaints]
    causes = _Causes({site.complaint.path for site in sites if site.complaint.kind in ABSENT})
    for site in sites:
        if len(causes.faults) > MAX_FINDINGS:
            break
        causes.add(site)
    return tuple(causes.faults.values())


class _Causes:
    """The faults of a document, less what one of them explains.

    Args:
        absent: The paths of what is due and not there.
    """

    def __init__(self, absent: set[Path]) -> None:
        self.absent = absent
        self.faults: dict[Path, Fault] = {}
        self.explained: set[Path] = set()
        self.told: set[Path] = set()
        self.pieces: dict[Path, dict[str, Torn]] = {}

    def add(self, site: Site) -> None:
        """Add the fault of a complaint, unless another explains it."""
        path, whole = site.complaint.path, self.whole(site)
        if path in self.explained:
            return
        meant = site.meant_key() if site.complaint.kind == "extra_forbidden" and not whole else None
        if meant and (*site.parent_path, meant) in self.absent:
            self.explain((*site.parent_path, meant))
        self.faults.setdefault(path, placed(site, site.torn_fault(whole) if whole else site.fault(meant)))

    def whole(self, site: Site) -> Torn | None:
        """Give the value of which a complaint is about a piece; that explains all its other pieces."""
        within = site.parent_path
        if within not in self.pieces:
            self.pieces[within] = site.torn()
        whole = self.pieces[within].get(site.key)
        if whole and (first := (*within, whole.parts[0])) not in self.told:
            self.told.add(first)
            self.explain(*((*within, key) for key in (whole.key, *whole.parts[1:])))
        return whole

    def explain(self, *paths: Path) -> None:
        """Leave out what is said of these paths, now and hereafter."""
        for path in paths:
            self.explained.add(path)
            self.faults.pop(path, None)
