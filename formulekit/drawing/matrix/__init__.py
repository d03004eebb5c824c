"""Tables: rows by columns, with letters where they meet."""
