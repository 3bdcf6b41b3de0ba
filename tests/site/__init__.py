# ruff: noqa: A005 - mirrors prospectus.site, and is never imported by itself
