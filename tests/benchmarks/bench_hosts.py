"""Two hosts and one of them lost: python -m tests.benchmarks.bench_hosts (as root, on Linux).

Network namespaces stand for the hosts: each with an address of its own on a bridge, joined by
nothing else.  The batch and the scheduler run on the first, a Dask worker on each, with TLS
between all.  In the middle of the batch the second host is cut off and its worker killed.  Every
document must end as read.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))
import certificates
import clusters

from tests import archives

HOSTS = {"office": "10.77.0.1", "annex": "10.77.0.2"}
BRIDGE = "extractor-br"


def ip(*words: str) -> None:
    """Call iproute2."""
    subprocess.run(["ip", *words], check=True)  # noqa: S603, S607 (as root, where it stands)


def make_hosts(stack: ExitStack) -> None:
    """Two namespaces on a bridge, gone when the ``stack`` is left."""
    ip("link", "add", BRIDGE, "type", "bridge")
    stack.callback(ip, "link", "del", BRIDGE)
    ip("link", "set", BRIDGE, "up")
    for host, address in HOSTS.items():
        ip("netns", "add", host)
        stack.callback(ip, "netns", "del", host)
        ip("link", "add", f"{host}-br", "type", "veth", "peer", "name", "eth0", "netns", host)
        ip("link", "set", f"{host}-br", "master", BRIDGE, "up")
        for words in (f"addr add {address}/24 dev eth0", "link set eth0 up", "link set lo up"):
            ip("-n", host, *words.split())


def on(host: str) -> tuple[str, ...]:
    """What runs a command on a host."""
    return ("ip", "netns", "exec", host)


def secured(folder: Path) -> None:
    """Have Dask on both hosts ask for certificates, by its own variables of the environment."""
    settings = certificates.settings(certificates.write_certificates(folder))
    for name, value in settings.items():
        os.environ[f"DASK_{name.replace('.', '__').replace('-', '_').upper()}"] = str(value)


def lose_a_host(folder: Path, documents: int) -> str:
    """Run the batch; gives the closing lines of the program and of its ledger."""
    archives.write_archive(folder / "archive", documents)
    secured(folder)
    with ExitStack() as stack:
        make_hosts(stack)
        made = stack.enter_context(clusters.cluster(folder))
        made.start_scheduler("--host", f"tls://{HOSTS['office']}", before=on("office"))
        made.start_worker(before=on("office"))
        lost = made.start_worker(before=on("annex"))
        address = made.address
        database = folder / "plans.db"
        command = ["ingest", str(folder / "archive"), "--db", str(database)]
        batch = subprocess.Popen(  # noqa: S603 (our own program)
            [
                *(*on("office"), sys.executable, "-m", "extractor.cli.main", *command),
                *("--engine", "dask", "--scheduler", address, "--log-format", "json"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert batch.stderr is not None
        told = 0
        while told < documents // 4 and batch.stderr.readline():
            told += 1
        ip("-n", "annex", "link", "set", "eth0", "down")
        made.kill(lost)
        print(f"{told} documents done over {address} when the second host was lost")
        started = time.monotonic()
        out, _ = batch.communicate()
        print(f"the rest took {time.monotonic() - started:.0f} s; exit status {batch.returncode}")
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(lose_a_host(Path(folder), options.documents))


if __name__ == "__main__":
    main()
