"""The issuing body, weighed from independent witnesses: head, opening, title, place line."""
