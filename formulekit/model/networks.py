"""Networks: which roles work together, under whose lead, tied by what."""

from typing import ClassVar

from pydantic import Field

from formulekit.model.body import Body
from formulekit.model.fields import Boolean, InformationRefs, RoleRef, RoleRefs, Text
from formulekit.model.values import Level, NetworkForm, TieKind


class Meeting(Body):
    """The meeting in which a network comes together."""

    scope: ClassVar[str] = "meeting"

    name: Text
    frequency: Text | None = None
    level: Level | None = None
    decides: Boolean = False


class Tie(Body):
    """What there is between roles: information, coordination, authority and so on."""

    scope: ClassVar[str] = "tie"

    from_: RoleRefs = Field(alias="from")
    to: RoleRefs
    kind: TieKind
    mutual: Boolean = False
    information: InformationRefs = ()
    confidential: Boolean = False


class Network(Body):
    """Roles that work together, in one of the three forms of Provan and Kenis.

    Source: K.G. Provan and P. Kenis, "Modes of Network Governance: Structure, Management, and
    Effectiveness", Journal of Public Administration Research and Theory 18 (2008), 229-252.
    """

    scope: ClassVar[str] = "network"

    name: Text
    members: RoleRefs
    lead: RoleRef | None = None
    form: NetworkForm | None = None
    meeting: Meeting | None = None
    ties: tuple[Tie, ...] = ()

    @property
    def governance(self) -> NetworkForm:
        """The form as stated, else shared without a lead and lead-organisation with one."""
        return self.form or ("lead-organisation" if self.lead else "shared")
