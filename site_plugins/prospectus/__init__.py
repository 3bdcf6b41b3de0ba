"""Prospectus: modular vocational programmes, published from YAML in git."""

__version__ = "0.1.0"
