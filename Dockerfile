# The program for CI: docker build --tag sitegen . && docker run --rm --volume "$PWD:/site" --user "$(id -u):$(id -g)" sitegen build
# Both stages are Debian 12, so that the program finds the C library that it was linked with.

FROM swift:6.2-bookworm AS build
WORKDIR /source
COPY Scripts/install-packages Scripts/install-packages
RUN Scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev libfreetype-dev
COPY Package.swift ./
COPY Sources Sources
# Swift wants the folders of all targets, those of the tests too.
COPY Tests Tests
# They become a part of the program.
COPY Templates Templates
RUN swift build --configuration release --product sitegen --static-swift-stdlib \
  && install -D --strip .build/release/sitegen /program/sitegen

FROM debian:bookworm-slim
# The names of the libraries are their versions.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends \
    libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --no-create-home --uid 10001 sitegen
COPY --from=build /program/sitegen /usr/local/bin/sitegen
# It reads the site that is mounted here, and writes Output/ and .sitegen/ into it.
WORKDIR /site
USER 10001:10001
ENTRYPOINT ["sitegen"]
CMD ["build"]
