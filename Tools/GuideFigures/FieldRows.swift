import Plotter

let fieldRows: [GuideFigure] = []
