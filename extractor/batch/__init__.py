"""Many files, each accounted for: work list, isolated workers, one outcome a file."""
