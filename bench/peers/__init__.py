"""Other generators, for comparison: each gets sources that hold what Prospectus shows of the same catalogue."""
