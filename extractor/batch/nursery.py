"""Imported by the server that forks the children of a batch, and by nothing else.

It ties that server, and with it all children, to the life of the batch.
"""

from extractor.batch.lifeline import end_with_parent

end_with_parent()
