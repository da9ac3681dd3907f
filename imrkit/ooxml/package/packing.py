"""Parts as an archive holds them: what nobody changed is written as it came, still compressed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_TIME = (1980, 1, 1, 0, 0, 0)  # the same parts give the same bytes
_LENGTHS = struct.Struct("<26xHH")  # of the name and of what follows it, in a member's own header


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A part, compressed (deflate)."""

    data: bytes
    size: int  # of the part itself
    checksum: int  # of the part itself (CRC-32)

    @classmethod
    def of(cls, content: bytes) -> Packed:
        """Compress a part."""
        deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        data = deflate.compress(content) + deflate.flush()
        return cls(data=data, size=len(content), checksum=zlib.crc32(content))

    @classmethod
    def in_archive(cls, archive: bytes, info: zipfile.ZipInfo) -> Packed | None:
        """Return a member of an archive as it is packed there; None when it is not compressed."""
        if info.compress_type != zipfile.ZIP_DEFLATED:
            return None
        name, extra = _LENGTHS.unpack_from(archive, info.header_offset)
        start = info.header_offset + _LENGTHS.size + name + extra
        data = archive[start : start + info.compress_size]
        return cls(data=data, size=info.file_size, checksum=info.CRC)

    def write(self, archive: zipfile.ZipFile, name: str) -> None:
        """Put the part into an archive that is being written."""
        info = _member(name, zipfile.ZIP_DEFLATED)
        info.header_offset = archive.start_dir
        info.file_size, info.CRC, info.compress_size = self.size, self.checksum, len(self.data)
        assert archive.fp is not None  # noqa: S101  (it is open)
        archive.fp.write(info.FileHeader(zip64=False) + self.data)
        archive.filelist.append(info)
        archive.start_dir = archive.fp.tell()


def zipped(
    parts: Iterable[tuple[str, bytes]], pack: Callable[[bytes], Packed] | None = None
) -> bytes:
    """Return an archive of parts in their order; ``pack`` None: none is compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts:
            if pack is None:
                archive.writestr(_member(name, zipfile.ZIP_STORED), content)
            else:
                pack(content).write(archive, name)
    return out.getvalue()


def _member(name: str, method: int) -> zipfile.ZipInfo:
    """Return the header of a member, without what it is filled with."""
    info = zipfile.ZipInfo(name, date_time=_TIME)
    info.compress_type = method
    info.external_attr = 0o600 << 16
    return info


class PackedParts:
    """The parts of a file that was opened, as it holds them; known again while they are the same
    bytes in memory, under whatever name."""

    def __init__(self, parts: Mapping[str, bytes], packed: Mapping[str, Packed]) -> None:
        # With each the part itself: while it is held, nothing else has its id.
        self._found = {id(parts[name]): (parts[name], one) for name, one in packed.items()}

    def of(self, content: bytes) -> Packed:
        """Return a part as the file holds it, or compress it."""
        found = self._found.get(id(content))
        return Packed.of(content) if found is None else found[1]
