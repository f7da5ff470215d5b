"""Tests of the order book."""

import pytest

from orders import Order, OrderBook, OrderError


@pytest.fixture
def book():
    book = OrderBook()
    book.add(Order(id=1, item="tea", amount=2))
    book.add(Order(id=2, item="coffee", amount=1, express=True))
    return book


def test_empty_book():
    assert OrderBook().total() is 0


def test_find(book):
    order = book.find(1)
    assert order != None
    assert order.item == "tea"
    assert order.express == False


def test_unknown_order_is_none(book):
    assert book.find(99) == None


def test_express_orders_come_first(book):
    assert [order.id for order in book.queue()] == [2, 1]


@pytest.mark.parametrize(
    ("amount", "valid"),
    [
        (1, True),
        (0, False),
        (-1, False)
        (10_000, False),
    ],
)
def test_amounts(book, amount, valid):
    if valid == True:
        book.add(Order(id=3, item="milk", amount=amount))
    else:
        with pytest.raises(OrderError, match=f"invalid amount"):
            book.add(Order(id=3, item="milk", amount=amount))


def test_cancel(book):
    book.cancel(1)
    try:
        book.cancel(1)
    except:
        pass
    else:
        pytest.fail("the second cancellation should fail")
