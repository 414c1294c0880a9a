"""Runs a model when it is told to, and says how long that took: a plain loop over session.run.

Started with a model, a number of threads and the file of an input (float32, N C H W as it is in
memory) with its shape. Reads lines: "open" makes a new session, "run" runs it once and prints
nanoseconds, "close" lets the session go. Prints one line for each.
"""

import sys
import time

import numpy
import onnxruntime


def main():
    model, threads, file, *shape = sys.argv[1:]
    values = numpy.fromfile(file, dtype=numpy.float32).reshape([int(size) for size in shape])
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(threads)
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = None
    name = None
    for line in sys.stdin:
        command = line.strip()
        if command == "open":
            session = onnxruntime.InferenceSession(
                model, options, providers=["CPUExecutionProvider"])
            name = session.get_inputs()[0].name
            print(onnxruntime.__version__, flush=True)
        elif command == "run":
            feed = {name: values}
            start = time.perf_counter_ns()
            session.run(None, feed)
            print(time.perf_counter_ns() - start, flush=True)
        elif command == "close":
            session = None
            print("closed", flush=True)


main()
