"""Where Prospectus meets its hosts: the command line and MkDocs."""
