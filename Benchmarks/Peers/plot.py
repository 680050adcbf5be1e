"""Draws one plot of a table with pandas: python plot.py TABLE EXPRESSION PICTURE, in which df is the table."""
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import pandas as pd

df = pd.read_csv(sys.argv[1])
eval(sys.argv[2], {"df": df})
plt.gcf().savefig(sys.argv[3])
