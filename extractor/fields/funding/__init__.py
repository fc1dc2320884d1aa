"""What the plan says about money."""
