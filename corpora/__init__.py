"""Sample plans written for the project, their gold, and the generator that renders them."""
