"""What can be read out of a PDF."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import StreamObject


def read(content: bytes) -> PdfReader:
    """Read a PDF."""
    return PdfReader(BytesIO(content))


def everything(content: bytes) -> str:
    """Give all that a PDF says, however it is packed: its objects, its streams, and the text on its pages."""
    reader = read(content)
    return "\n".join([*_objects(reader), *(page.extract_text() for page in reader.pages)])


def _objects(reader: PdfReader) -> Iterator[str]:
    """Give each object as text, a stream with what is in it."""
    for number in range(1, int(str(reader.trailer["/Size"]))):
        found = reader.get_object(number)
        yield str(found)
        if isinstance(found, StreamObject):
            yield found.get_data().decode("utf-8", "replace")
