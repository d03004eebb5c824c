from typing import TypeAlias

import networkx

from formulekit.graph.facts import Facts as Facts
from formulekit.graph.facts import Pin as Pin
from formulekit.graph.facts import Shadow as Shadow
from formulekit.graph.index import Flow as Flow
from formulekit.graph.index import Index as Index
from formulekit.graph.index import Link as Link
from formulekit.graph.index import Promise as Promise
from formulekit.graph.multigraph import graph_of as graph_of

FormuleGraph: TypeAlias = networkx.MultiDiGraph[str]
