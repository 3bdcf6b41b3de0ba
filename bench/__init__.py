"""The benchmark: made catalogues of any size, the peers that build the same pages, and what was measured."""
