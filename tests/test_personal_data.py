"""Personal data in texts: found in every usual spelling, and not where numbers only look like them."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulekit.personal_data import is_suspect, personal_data

NUMBERS = st.text(string.digits, min_size=8, max_size=8)


@pytest.mark.parametrize(
    "text",
    ["BSN 111222333", "bsn111222333", "bsn-111222333", "(111222333)", "1112.22.333", "1112 22 333", "111 222 333",
     "111-222-333", "Zie 111222333.", "111222333, 2024"],
)  # fmt: skip
def test_citizen_service_numbers_are_found(text: str) -> None:
    """Nine digits that pass the eleven-test, written as people write them, are a citizen service number."""
    assert personal_data(text) == ("bsn",)


@pytest.mark.parametrize(
    "text",
    ["111222334", "000000000", "€ 111.222.333", "EUR 111222333", "111.222.333 euro", "111 222 333 euro", "1111222333",
     "BWBR111222333", "kst-22343-236", "111222333.50", "https://zoek.nl/111222333", "2024-11-01", "20241101",
     "zaak 1112-22-333"],
)  # fmt: skip
def test_other_numbers_are_no_citizen_service_number(text: str) -> None:
    """Numbers that fail the test, amounts, codes, days and web addresses are left aside."""
    assert personal_data(text) == ()


@pytest.mark.parametrize(
    "text",
    ["06-12345678", "06 12 34 56 78", "0612345678", "06 - 12345678", "+31 6 12345678", "+31612345678",
     "+31 (0)6 12345678", "+31(0)43 350 40 40", "0031 6 12 34 56 78", "(043) 350 40 40", "043-3504040", "0433 - 123456",
     "tel:043-3504040", "06\u201112345678", "06\u00a012345678", "06-1234\u00ad5678", "Bel 06-12345678!"],
)  # fmt: skip
def test_phone_numbers_are_found(text: str) -> None:
    """Dutch numbers, mobile or not, with or without the country's, with any usual separators."""
    assert personal_data(text) == ("phone",)


@pytest.mark.parametrize(
    "text",
    ["0800-1234", "0800 1234567", "0900-8844", "0906 12 34 56", "088 123 45 67", "+31 88 123 45 67", "14 043",
     "112", "144", "06-12-2024 12:30", "6-12-2024", "01-02-2024 12:30 uur", "0 10 20 30 40 50", "BWBR0031788",
     "14 0433", "20 06 123", "2014: 16600, 2024: 10500"],
)  # fmt: skip
def test_service_numbers_and_days_are_no_phone_number(text: str) -> None:
    """Numbers of services (0800, 0900, 088, 14…), emergency numbers, days and figures are left aside."""
    assert personal_data(text) == ()


@pytest.mark.parametrize(
    "text",
    ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300 van Jan", "BE68 5390 0754 7034",
     "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19", "MT84MALT011000012345MTLCAST001S",
     "IBAN: NL91.ABNA.0417.1643.00"],
)  # fmt: skip
def test_ibans_are_found(text: str) -> None:
    """An account number of the right length that adds up is found once, and not as a phone number as well."""
    assert personal_data(text) == ("iban",)


@pytest.mark.parametrize("text", ["NL92ABNA0417164300", "NL91ABNA041716430", "XX91ABNA0417164300"])
def test_what_does_not_add_up_is_no_iban(text: str) -> None:
    """A wrong check, a wrong length and an unknown country are left aside."""
    assert personal_data(text) == ()


@pytest.mark.parametrize(
    "text",
    ["jan.jansen@politie.nl", "j.jansen@maastricht.nl", "Jansen@OM.nl", "mailto:jan@x.nl.", "<jan@x.nl>", "j.post@x.nl",
     "jan-willem.o'brien@sub.x-y.nl", "nijhuis@x.nl", "wijkstra@x.nl"],
)  # fmt: skip
def test_addresses_of_persons_are_found(text: str) -> None:
    """An e-mail address that is not a function's is a person's."""
    assert personal_data(text) == ("email",)


@pytest.mark.parametrize(
    "text",
    ["info@x.nl", "meldpunt@x.nl", "Meldpunt-Drugs@x.nl", "post@x.nl", "wijkteam-noord@x.nl", "jeugd.team@x.nl",
     "no-reply@x.nl", "secretariaat.driehoek@x.nl", "burgemeester@x.nl", "vth@x.nl", "halt@1.2.0", "@gemeente", "jan@",
     "...@x.nl", "formulekit:halt@1.2.0"],
)  # fmt: skip
def test_functional_mailboxes_are_left_aside(text: str) -> None:
    """The mailbox of a function, team or organisation is no person's, and a version is no address."""
    assert personal_data(text) == ()


def test_several_kinds_are_given_once_each() -> None:
    """A text may hold several kinds of personal data, and one of them twice."""
    text = "jan@x.nl, piet@x.nl, 06-12345678, BSN 111222333, NL91 ABNA 0417 1643 00"
    assert personal_data(text) == ("email", "iban", "phone", "bsn")


def numbered(digits: str) -> str | None:
    """Make a citizen service number of its first eight digits; some have none."""
    check = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
    return f"{digits}{check}" if check < 10 and int(digits) else None


@given(NUMBERS, st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_fails_the_eleven_test(digits: str, at: int, more: int) -> None:
    """Every citizen service number is found, and none of its slips of one digit."""
    number = numbered(f"9{digits[1:]}")
    if number is not None:
        slip = f"{number[:at]}{(int(number[at]) + more) % 10}{number[at + 1 :]}"
        assert "bsn" in personal_data(f"Nummer {number}.")
        assert "bsn" not in personal_data(f"Nummer {slip}.")


@given(st.text(string.ascii_uppercase, min_size=4, max_size=4), NUMBERS, st.integers(0, 9))
def test_an_iban_is_found_and_one_wrong_digit_is_not(bank: str, account: str, more: int) -> None:
    """Every Dutch IBAN is found, and none of its slips of one digit."""
    plain = "".join(str(int(one, 36)) for one in f"{bank}00{account}NL00")
    check = 98 - int(plain) % 97
    assert personal_data(f"Op NL{check:02}{bank}00{account}") == ("iban",)
    slip = f"{account[:-1]}{(int(account[-1]) + more) % 10}"
    assert personal_data(f"Op NL{check:02}{bank}00{slip}") == (("iban",) if slip == account else ())


@given(
    st.from_regex(r"06[- ]?[1-58][0-9]{7}", fullmatch=True), st.text("ab .,;:!?()\n"), st.text(" .,;:!?)\n", min_size=1)
)
def test_a_mobile_number_is_found_in_any_text(number: str, before: str, after: str) -> None:
    """What stands around a number does not hide it."""
    dashed = number[:3] + number[3:].replace(" ", "")
    if not before or not before[-1].isalnum():
        assert "phone" in personal_data(f"{before}{dashed}{after}")


@given(st.text())
@pytest.mark.parametrize(
    "sample", ["06-12345678", "111 222 333", "jan@x.nl", "NL91 ABNA 0417 1643 00", "+31 (0)43 350 40 40"]
)
def test_a_file_with_personal_data_is_suspect(sample: str, text: str) -> None:
    """The glance at a file misses nothing that the look at a text finds."""
    assert is_suspect(f"{text} {sample} {text}")
    assert is_suspect(text) or not personal_data(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "a.b",
        "a@",
        "0",
        "06",
        "1 ",
        "06-",
        "NL91 ",
        "a@b.",
        "(0",
        "https://",
        "12345678 ",
        "+31 (0) ",
        "é@",
        "9\u00ad",
    ],
)
def test_hostile_texts_take_time_in_step_with_their_length(piece: str) -> None:
    """A long run of what begins like personal data is answered, not searched again from each of its places."""
    assert set(personal_data(piece * 100_000)) <= {"phone", "bsn"}
