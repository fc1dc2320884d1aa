"""Questions to the database: comparisons across communes and years, stored and own queries."""
