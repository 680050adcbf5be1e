# The drawing alone, in gnuplot 5.4 or later: three panels and the stacked figure, as PNG and SVG.
#
#   gnuplot -e "data='curves.dat'; out='directory'" tutorial.gp
#
# The data file has x, y true, y pred and y random as columns.

set style line 1 linecolor rgb "#1f77b4" linewidth 1.5
set tics out nomirror
unset key
set autoscale fix
set offsets graph 0.05, graph 0.05, graph 0.05, graph 0.05
names = "y_true y_pred y_random"
titles = "'y true' 'y pred' 'y random'"
steps = "1 1 2.5"

do for [format in "png svg"] {
  do for [k = 1:3] {
    if (format eq "png") {
      set terminal pngcairo size 546,174 font "DejaVu Sans,10"
    } else {
      set terminal svg size 393,125 font "DejaVu Sans,10"
    }
    set output sprintf("%s/%s.%s", out, word(names, k), format)
    set title word(titles, k) font ",12"
    set ytics word(steps, k) + 0
    plot data using 1:(column(k + 1)) with lines linestyle 1
    unset output
  }
  if (format eq "png") {
    set terminal pngcairo size 640,480 font "DejaVu Sans,10"
  } else {
    set terminal svg size 460.8,345.6 font "DejaVu Sans,10"
  }
  set output sprintf("%s/sinplot.%s", out, format)
  set multiplot layout 3,1
  do for [k = 1:3] {
    set title word(titles, k) font ",12"
    set ytics word(steps, k) + 0
    plot data using 1:(column(k + 1)) with lines linestyle 1
  }
  unset multiplot
  unset output
}
