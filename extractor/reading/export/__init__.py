"""What was read, written for other programs: plain text, and hOCR with the places of the words."""
