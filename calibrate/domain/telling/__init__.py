"""No surprise: what may be said, who has been told, what came back."""
