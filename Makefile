# The two commands of a fresh machine with Swift: `make site` and `make test`.

LIBRARIES = libcmark-gfm-dev libcmark-gfm-extensions-dev libdeflate-dev libfreetype-dev
# The tests compare with the cmark-gfm program and the examples of GFM's specification, read the manual page with groff and
# mandoc, ask fish and zsh for completions, sit at a terminal of tmux, serve a site by nginx, make disks, and watch the program's
# system calls; Deploy/test sends parts with rclone.
TEST_PACKAGES = cmark-gfm e2fsprogs fish groff-base mandoc nginx rclone rsync shellcheck strace tmux zsh zstd
# What `make quick` leaves to `make test`: the suites that take longest and are seldom about what was just changed.
SLOW_SUITES = BrokenLinkTests DeclaredKeyTests DiagnosticReferenceTests EscapingTests HostLimitTests HostTests \
  IncrementalPropertyTests IncrementalTests LogoTests MarkdownLimitsTests MarkdownSpecTests SiteFilesTests \
  SiteWriterTests SourceTreeTests TemplatePolicyTests TouchedOutputTests
SWIFT = swift
# Where `install` puts the program; DESTDIR goes before it, for those who make packages.
PREFIX = /usr/local
DESTDIR =
PROGRAM = .build/release/sitegen
# The repository on GitHub that releases the program, as in owner/sitegen: new sites fetch it from there. Whoever makes a
# Debian package is its MAINTAINER, as in "Name <address>".
REPOSITORY =
MAINTAINER =
export MAINTAINER

.PHONY: site quick test package-test slurm-test s3-test lint format screenshots reference program install uninstall release deb bench clean

## Builds the program and this repository's own site, into Output/.
site: packages
	$(SWIFT) run sitegen build

## For the loop of changing and looking: checks the formatting, builds, and runs the tests that take no time.
quick: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --skip '^SitegenTests\.' $(foreach suite,$(SLOW_SUITES),--skip '\.$(suite)/')

## Checks the formatting, builds with warnings as errors, and runs every test, those of the pages in Chromium too.
# SITEGEN_TESTS=long, as CI sets it, lets the suites that try one thing again and again run at full length.
test: packages test-packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	Deploy/test
	Deploy/test-s3
	Tests/Formats/run
	Tests/Browser/run

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

## Makes the pictures of the README anew, from the sample site.
screenshots: packages
	$(SWIFT) build --product sitegen
	Tests/Browser/run screenshots

## Writes the parts of Documentation/ that come from the code anew.
reference: packages
	SITEGEN_RECORD=1 $(SWIFT) test --filter ReferenceTests

## The program as CI and large sites want it, which needs nothing but glibc where it runs: .build/release/sitegen
program: packages
	$(SWIFT) build --configuration release --static-swift-stdlib --product sitegen \
	  $(if $(REPOSITORY),-Xcc '-DSITEGEN_REPOSITORY="$(REPOSITORY)"')

# Another PROGRAM is taken as it is. SwiftPM knows best whether its own is up to date.
.build/release/sitegen: program

## Installs the program with completions for bash, zsh and fish, a manual page, the documentation and the default templates.
install: $(PROGRAM)
	Scripts/install "$(PROGRAM)" "$(DESTDIR)$(PREFIX)"

uninstall:
	Scripts/install --remove "$(DESTDIR)$(PREFIX)"

## Packs the same into dist/sitegen-VERSION-linux-ARCH.tar.gz, with a checksum and a list of what it is made of (SPDX).
release: $(PROGRAM)
	Scripts/archive "$(PROGRAM)" dist

## Packs the same as a Debian package: dist/sitegen_VERSION_ARCH.deb
deb: $(PROGRAM)
	Scripts/deb "$(PROGRAM)" dist

## Installs that package in a fresh Debian, begins a site there, publishes it with nginx, and reads it by Chromium; takes minutes.
package-test: $(PROGRAM)
	package=$$(Scripts/deb "$(PROGRAM)" dist) && Deploy/test-package "$$package"

## Submits the files of Deploy/slurm to a Slurm of this machine (root; installs Debian's); takes a minute.
slurm-test:
	Deploy/test-slurm

## Sends a site to a server that answers as S3 does, by aws, rclone and Deploy/publish-part; a part of "make test".
s3-test:
	Deploy/test-s3

## Measures the program beside Hugo and the cost of writing files; TOOLS="64 200" chooses the sizes of the sites.
bench:
	Benchmarks/run $(TOOLS)

clean:
	rm -rf .build .sitegen dist

.PHONY: packages test-packages
packages:
	@./Scripts/install-packages $(LIBRARIES)

test-packages:
	@./Scripts/install-packages $(TEST_PACKAGES)
