"""How often each rule finds something, for whoever follows that over time."""

from collections import Counter

from formulekit import Report, reporter


@reporter("tally")
def tally(report: Report) -> str:
    """Write a line for each code, the most frequent first: how many findings, code, name."""
    counted = Counter((finding.code, finding.name) for finding in report.findings)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:5} {code} {name}\n" for (code, name), count in ranked)
