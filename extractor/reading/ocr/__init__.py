"""Recognising the text of pages that are pictures.

An engine (:mod:`.engine`) takes an image and gives words; everything around it is here: making
the image readable (:mod:`.prepare`), finding ruling lines (:mod:`.ruling`), choosing between a
text layer and recognition (:mod:`.choose`), and remembering what was read (:mod:`.cache`).
"""
