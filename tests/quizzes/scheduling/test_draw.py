from quizzes.scheduling.draw import Candidate, draw, option_order


def bank(*answers, passages=None):
    passages = passages or range(len(answers))
    return [
        Candidate(question=number, version=number, passage=passage, answers=seen)
        for number, (seen, passage) in enumerate(zip(answers, passages, strict=True))
    ]


def test_unseen_questions_are_drawn_before_seen_ones_and_then_those_seen_least():
    candidates = bank(3, 0, 1, 0, 2)
    assert {drawn.question for drawn in draw(candidates, 2, seed=5)} == {1, 3}
    assert {drawn.question for drawn in draw(candidates, 4, seed=5)} == {1, 2, 3, 4}


def test_a_passage_gives_its_second_question_after_every_passage_has_given_one():
    candidates = bank(0, 0, 0, 0, passages=[7, 7, 7, 8])
    for seed in range(20):
        assert {drawn.passage for drawn in draw(candidates, 2, seed=seed)} == {7, 8}


def test_the_same_seed_draws_the_same_however_the_candidates_came():
    candidates = bank(*[0] * 30)
    assert draw(candidates, 10, seed=3) == draw(candidates[::-1], 10, seed=3)
    assert draw(candidates, 10, seed=3) != draw(candidates, 10, seed=4)


def test_more_than_there_is_gives_what_there_is():
    assert len(draw(bank(0, 0), 10, seed=1)) == 2
    assert draw([], 10, seed=1) == []


def test_options_are_shuffled_and_amounts_of_one_unit_stay_in_order():
    words = ["apple", "pear", "plum", "fig"]
    orders = {tuple(option_order(words, seed)) for seed in range(40)}
    assert len(orders) > 5
    assert all(sorted(order) == [0, 1, 2, 3] for order in orders)
    assert option_order(["10 seconds", "1 second", "1,000 seconds", "2.5 seconds"], seed=9) == [1, 3, 0, 2]
    assert (
        len({tuple(option_order(["3 hours", "2 days", "1 week", "5 years"], seed)) for seed in range(40)}) > 5
    )
