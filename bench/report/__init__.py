"""What the figures say: the mark, tables, a chart, and the pages of the site that show them."""
