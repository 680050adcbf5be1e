import ArgumentParser
@main struct Sinplot: ParsableCommand {}
