import Plotter
