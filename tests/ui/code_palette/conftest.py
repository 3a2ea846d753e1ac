import pytest

from tests.builders import Builder
from tests.ui.windows import two_voices


@pytest.fixture
def make() -> Builder:
    return two_voices()
