"""An open vault is a dictionary that survives anything; every sequence of deeds proves it."""

import weakref
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)

from nearer.storage import Storage
from nearer.vault.errors import NoAccount, NotKept
from nearer.vault.preferences import Preferences
from nearer.vault.records import Kept, Record, kind_of, local
from nearer.vault.vault import Vault

from .notes import DAY, PASSPHRASE, Count, Note, accounts_of, new_vault, note, texts


def test_what_was_kept_is_there_after_reopening(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("the bus window"))
    again = accounts_of(storage).open(vault.account_id, PASSPHRASE)
    assert again.get(Note, kept.id) == kept == Kept(kept.id, 1, note("the bus window"))


def test_a_revision_takes_the_place_of_the_one_before(storage: Storage) -> None:
    vault = new_vault(storage)
    first = vault.keep(note("fine", 1))
    second = vault.revise(first.id, note("tired, and a bit low", 2))
    assert (second.id, second.revision) == (first.id, 2)
    assert texts(vault) == texts(accounts_of(storage).open(vault.account_id, PASSPHRASE))
    assert texts(vault) == ["tired, and a bit low"]


def test_erased_is_gone_for_everyone_and_cannot_be_revised(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("not this"))
    vault.erase(kept.id)
    for look in (vault, accounts_of(storage).open(vault.account_id, PASSPHRASE)):
        with pytest.raises(NotKept):
            look.get(Note, kept.id)
        with pytest.raises(NotKept):
            look.revise(kept.id, note("back"))
        with pytest.raises(NotKept):
            look.erase(kept.id)
        assert look.search("not this") == []


def test_an_erased_id_is_never_taken_in_again(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("once"))
    vault.erase(kept.id)
    assert vault.take_in([(kept.id, note("once"))]) == 0
    assert texts(vault) == []


def test_taking_in_twice_changes_nothing(storage: Storage) -> None:
    vault, other = new_vault(storage), new_vault(storage, "Other")
    vault.keep_all([note(word, n) for n, word in enumerate("abc")])
    items = [(kept.id, kept.record) for kept in vault.all(Note)]
    assert (other.take_in(items), other.take_in(items)) == (3, 0)
    assert list(other.all(Note)) == list(vault.all(Note))


def test_a_record_of_another_kind_is_not_found_under_an_id(storage: Storage) -> None:
    vault = new_vault(storage)
    kept = vault.keep(note("a note"))
    with pytest.raises(NotKept):
        vault.get(Count, kept.id)
    with pytest.raises(NotKept):
        vault.revise(kept.id, Count(at=DAY, zone="UTC"))


def test_records_come_in_the_order_they_were_lived(storage: Storage) -> None:
    vault = new_vault(storage)
    for hours in (5, 1, 3):
        vault.keep(note(str(hours), hours))
    assert texts(vault) == ["1", "3", "5"]
    start, end = DAY + timedelta(hours=1), DAY + timedelta(hours=5)
    assert [kept.record.text for kept in vault.between(Note, start, end)] == ["1", "3"]


def test_a_list_handed_out_never_changes(storage: Storage) -> None:
    vault = new_vault(storage)
    vault.keep(note("one"))
    before = vault.all(Note)
    kept = vault.keep(note("two", 1))
    vault.erase(kept.id)
    assert len(before) == 1
    assert vault.all(Note) is not before


def test_the_head_changes_with_every_change_and_only_then(storage: Storage) -> None:
    vault = new_vault(storage)
    heads = [vault.head]
    kept = vault.keep(note("a"))
    heads.append(vault.head)
    vault.revise(kept.id, note("b"))
    heads.append(vault.head)
    vault.erase(kept.id)
    heads.append(vault.head)
    assert len(set(heads)) == 4
    vault.refresh()
    assert vault.head == heads[-1]


def test_preferences_are_one_record(storage: Storage) -> None:
    vault = new_vault(storage)
    for minutes in (5, 30):
        vault.prefer(Preferences(at=DAY, zone="UTC", idle_minutes=minutes))
    assert vault.preferences.idle_minutes == 30
    assert len(vault.all(Preferences)) == 1


def test_two_processes_see_each_other_and_never_overwrite(storage: Storage) -> None:
    one = new_vault(storage)
    two = accounts_of(storage).open(one.account_id, PASSPHRASE)
    mine = one.keep(note("from the browser", 1))
    two.keep(note("from the terminal", 2))
    one.erase(mine.id)
    two.keep(note("and again", 3))
    one.refresh()
    two.refresh()
    assert texts(one) == texts(two) == ["from the terminal", "and again"]
    assert not one.problems
    assert not two.problems


def test_an_account_erased_elsewhere_is_said(storage: Storage) -> None:
    vault = new_vault(storage)
    accounts_of(storage).erase(vault.account_id)
    with pytest.raises(NoAccount):
        vault.refresh()
    with pytest.raises(NoAccount):
        vault.keep(note("into nothing"))


def test_a_failing_write_leaves_nothing_behind(storage: Storage) -> None:
    vault = new_vault(storage)

    def half_way() -> object:
        yield note("first")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        vault.keep_all(half_way())  # type: ignore[arg-type]  # a generator that breaks
    vault.keep(note("after"))
    assert texts(vault) == ["after"]
    assert texts(accounts_of(storage).open(vault.account_id, PASSPHRASE)) == ["after"]


def test_nothing_of_a_vault_stays_in_memory_once_let_go(storage: Storage) -> None:
    vault = new_vault(storage)
    gone = weakref.ref(vault)
    del vault
    assert gone() is None


def test_a_kind_from_a_newer_nearer_is_named_and_the_rest_still_reads(storage: Storage) -> None:
    class Later(Record, tag="later/1", frozen=True):
        """A kind the reader below does not know."""

    vault = new_vault(storage)
    vault.keep(note("known"))
    vault.keep(Later(at=DAY, zone="UTC"))
    again = accounts_of(storage).open(vault.account_id, PASSPHRASE)
    assert texts(again) == ["known"]
    assert "kind not known here" in again.problems[0].sentence


def test_kinds_and_local_times() -> None:
    assert kind_of(Note) == kind_of(note("")) == "note"
    assert local(note("")).isoformat() == "2026-03-01T21:00:00+01:00"


class VaultMachine(RuleBasedStateMachine):
    """Any sequence of deeds equals the same deeds on a dictionary."""

    storage: Storage
    ids: Bundle[str] = Bundle("ids")

    def __init__(self) -> None:
        super().__init__()
        self.vault: Vault = new_vault(self.storage, str(id(self)) + str(self._fresh()))
        self.model: dict[str, Note] = {}

    _made = 0

    @classmethod
    def _fresh(cls) -> int:
        cls._made += 1
        return cls._made

    @rule(target=ids, text=st.text(max_size=200), hours=st.integers(-9999, 9999))
    def keep(self, text: str, hours: int) -> str:
        kept = self.vault.keep(note(text, hours))
        self.model[kept.id] = note(text, hours)
        return kept.id

    @rule(id=ids, text=st.text(max_size=200), hours=st.integers(-9999, 9999))
    def revise(self, id: str, text: str, hours: int) -> None:
        self.vault.revise(id, note(text, hours))
        self.model[id] = note(text, hours)

    @rule(id=consumes(ids))
    def erase(self, id: str) -> None:
        self.vault.erase(id)
        del self.model[id]

    @rule()
    def reopen(self) -> None:
        self.vault = accounts_of(self.storage).open(self.vault.account_id, PASSPHRASE)

    @rule(text=st.text(max_size=20))
    def another_process_keeps(self, text: str) -> None:
        other = accounts_of(self.storage).open(self.vault.account_id, PASSPHRASE)
        kept = other.keep(note(text))
        self.model[kept.id] = kept.record
        self.vault.refresh()

    @invariant()
    def it_holds_what_the_dictionary_holds(self) -> None:
        assert {kept.id: kept.record for kept in self.vault.all(Note)} == self.model
        lived = [kept.record.at for kept in self.vault.all(Note)]
        assert lived == sorted(lived)
        assert not self.vault.problems


def test_any_sequence_of_deeds_equals_a_plain_dictionary(storage: Storage) -> None:
    machine = type("Machine", (VaultMachine,), {"storage": storage})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=40, stateful_step_count=25, deadline=None)
    )
