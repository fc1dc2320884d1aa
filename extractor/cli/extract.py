"""``extractor extract``: the record of each file as JSON."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extractor.cli.console import console
from extractor.cli.exit_codes import ExitCode
from extractor.cli.options import batch_options, paths_argument
from extractor.cli.progress import files_of, follow, log_for, print_summary
from extractor.cli.saving import refuse_overwriting
from extractor.cli.session import debug_option

if TYPE_CHECKING:
    from extractor.batch.limits import Limits


@click.command()
@paths_argument
@click.option(
    "--output",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the JSON files; made if it is not there.",
)
@click.option(
    "--save-text",
    is_flag=True,
    help="Write the text as read beside it as <name>.txt, a form feed between the pages.",
)
@batch_options
@debug_option
def command(
    paths: tuple[Path, ...],
    output: Path,
    save_text: bool,
    jobs: int | None,
    limits: Limits,
) -> int:
    """Write the record of each file under PATH as <name>.json.

    Folders are walked.  A file that cannot be read stops nothing; the exit code is 1 if there
    was one.  In Python: extractor.batch.run.run and extractor.batch.folder.write_records.
    """
    started = time.monotonic()
    from extractor.batch.folder import record_names, write_records
    from extractor.batch.process import process
    from extractor.batch.run import run
    from extractor.batch.worklist import own_paths
    from extractor.reading.ocr.settings import default_cache_folder

    log = console(stderr=True)
    files = files_of(paths, log, own_paths(None, output, default_cache_folder()))
    names = record_names(files)
    for path, name in names.items():
        if name != f"{path.stem}.json":
            log.print(f"{path} goes to {name}: another file has the same name.", soft_wrap=True)
    if save_text:
        texts = ((output / name).with_suffix(".txt") for name in names.values())
        refuse_overwriting(texts, (file for file in files if isinstance(file, Path)))
    output.mkdir(parents=True, exist_ok=True)
    task = partial(process, keep_text=save_text)
    outcomes = run(files, jobs=jobs, limits=limits, task=task)
    written = write_records(outcomes, lambda path: output / names[path])
    tally = follow(written, log_for(log, len(files)))
    print_summary(tally, started, console())
    return ExitCode.ATTENTION if tally.failures else ExitCode.OK
