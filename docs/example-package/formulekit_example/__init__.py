"""What one municipality adds to formulekit."""
