"""What of a formule the public may see: everything but what is confidential, and what names it."""

from collections.abc import Mapping
from typing import TypeVar

from formulekit.model import Chain, Formule, Network, Step

Item = TypeVar("Item")


def public(formule: Formule) -> Formule:
    """Give a formule without its confidential interventions, steps, hand-overs, ties, information and sources.

    What names one of them loses that name, so that nothing of it can be read off a picture.

    Args:
        formule: The formule; it stays as it is.
    """
    information = _shown(formule.information)
    interventions = _shown(formule.interventions)
    known = frozenset(information)
    done = frozenset(interventions)
    return formule.model_copy(
        update={
            "information": information,
            "interventions": interventions,
            "sources": _shown(formule.sources),
            "chains": {name: _public_chain(chain, known, done) for name, chain in formule.chains.items()},
            "networks": {name: _public_network(network, known) for name, network in formule.networks.items()},
            "commitments": {
                party: tuple(
                    each.model_copy(update={"interventions": _kept(each.interventions, done)}) for each in commitments
                )
                for party, commitments in formule.commitments.items()
            },
        }
    )


def _shown(items: Mapping[str, Item]) -> dict[str, Item]:
    return {name: item for name, item in items.items() if not getattr(item, "confidential", False)}


def _kept(names: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in known)


def _public_chain(chain: Chain, information: frozenset[str], interventions: frozenset[str]) -> Chain:
    steps = _shown(chain.steps)
    return chain.model_copy(
        update={
            "steps": {
                name: _public_step(step, frozenset(steps), information, interventions) for name, step in steps.items()
            }
        }
    )


def _public_step(step: Step, steps: frozenset[str], information: frozenset[str], interventions: frozenset[str]) -> Step:
    onward = {name: handover for name, handover in _shown(step.to).items() if name in steps}
    return step.model_copy(
        update={
            "interventions": _kept(step.interventions, interventions),
            "to": {
                name: handover.model_copy(update={"information": _kept(handover.information, information)})
                for name, handover in onward.items()
            },
        }
    )


def _public_network(network: Network, information: frozenset[str]) -> Network:
    ties = (tie for tie in network.ties if not tie.confidential)
    return network.model_copy(
        update={
            "ties": tuple(tie.model_copy(update={"information": _kept(tie.information, information)}) for tie in ties)
        }
    )
