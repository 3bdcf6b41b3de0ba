"""Measuring: whole processes, as users start them."""
