"""Self-made certificates, as an office makes them for its own machines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def write_certificates(folder: Path) -> dict[str, str]:
    """An authority and one certificate signed by it, as settings of ``distributed.comm.tls``."""
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("archive", authority_key, "archive", authority_key, authority=True)
    key = ec.generate_private_key(ec.SECP256R1())
    own = _certificate("worker", key, "archive", authority_key, authority=False)
    files = {
        "ca.pem": authority.public_bytes(serialization.Encoding.PEM),
        "cert.pem": own.public_bytes(serialization.Encoding.PEM),
        "key.pem": key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {name: str(folder / name) for name in files}


def settings(files: dict[str, str]) -> dict[str, object]:
    """The settings of Dask that require these certificates of everyone."""
    both = {"cert": files["cert.pem"], "key": files["key.pem"]}
    return {
        "distributed.comm.require-encryption": True,
        "distributed.comm.tls.ca-file": files["ca.pem"],
        **{
            f"distributed.comm.tls.{role}.{name}": file
            for role in ("scheduler", "worker", "client")
            for name, file in both.items()
        },
    }


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    authority: bool,
) -> x509.Certificate:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .sign(issuer_key, hashes.SHA256())
    )
