"""``python -m prospectus``."""

from .adapters.cli import main

if __name__ == "__main__":
    main()
