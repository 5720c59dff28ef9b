"""Writes models.json beside it: what the models under Programs/ must give, computed another way to 60 digits.

Gradients are closed forms where a model gives one, and else central differences, good to 30 digits.

Run:   python3 write_models.py
"""

import json
import pathlib

from mpmath import mp

import model_tools
import models_of_choice
import models_of_series


def values(result):
    """A list for each part of the result."""
    parts = result if isinstance(result, tuple) else (result,)
    return [[float(number) for number in model_tools.flat(part)] for part in parts]


def cases():
    for models in (models_of_choice.models(), models_of_series.models()):
        for program, function, model, slope, inputs in models:
            for index, arguments in enumerate(inputs):
                gradient = [] if slope is None else slope(*arguments) if callable(slope) else model_tools.differences(model, arguments, slope)
                yield {
                    "program": program,
                    "function": function,
                    "input": index,
                    "value": values(model(*arguments)),
                    "gradient": [[float(number) for number in part] for part in gradient],
                }


if __name__ == "__main__":
    mp.dps = model_tools.DIGITS
    lines = [json.dumps(case) for case in cases()]
    pathlib.Path(__file__).with_name("models.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
