# The program for CI: docker build --tag sitegen . && docker run --rm --volume "$PWD:/site" --user "$(id -u):$(id -g)" sitegen build
# Both stages are Debian 12, so that the program finds the C library that it was linked with; it needs nothing else.

FROM swift:6.2-bookworm AS build
WORKDIR /source
RUN apt-get update && apt-get install --yes --no-install-recommends make && rm -rf /var/lib/apt/lists/*
COPY Makefile Package.swift ./
COPY Scripts/install-packages Scripts/install-packages
RUN make packages
COPY Sources Sources
# Swift wants the folders of all targets, those of the tests too.
COPY Tests Tests
# They become a part of the program.
COPY Templates Templates
# The repository whose releases have the program, for the workflows of new sites.
ARG REPOSITORY=
RUN make program REPOSITORY="$REPOSITORY" && install -D --strip .build/release/sitegen /program/sitegen

FROM debian:bookworm-slim
RUN useradd --system --no-create-home --uid 10001 sitegen
COPY --from=build /program/sitegen /usr/local/bin/sitegen
# It reads the site that is mounted here, and writes Output/ and .sitegen/ into it.
WORKDIR /site
USER 10001:10001
ENTRYPOINT ["sitegen"]
CMD ["build"]
