from ..results import Results


def report(results: Results) -> str:
    return ""
