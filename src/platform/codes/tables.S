// The official tables, embedded as they stand in data/codes; tables.cpp reads them where they lie.
    .section .rodata

    .macro table name, file
    .global sx_codes_\name
    .global sx_codes_\name\()_end
sx_codes_\name:
    .incbin "\file"
sx_codes_\name\()_end:
    .byte 0
    .endm

    table regions, "../data/codes/regions.tsv"
    table industries, "../data/codes/industries.tsv"
    table occupations, "../data/codes/occupations.tsv"
    table majors, "../data/codes/majors.tsv"
    table universities, "../data/codes/universities.tsv"

    .section .note.GNU-stack, "", %progbits
