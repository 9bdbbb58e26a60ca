//! The elements and attributes that views may make. What is not in here may still be harmless, but is looked at before
//! it comes in.

/// Elements.
pub const TAGS: &str = "a abbr article aside audio bdi blockquote br button caption cite code dd details div dl dt em \
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img input kbd label li mark nav ol option p picture pre \
    q s section select source span strong sub summary sup table tbody td textarea th thead time tr track u ul video";

/// Attributes, besides those that begin with `data-` or `aria-`.
pub const ATTRIBUTES: &str = "alt autocomplete cite colspan controls crossorigin datetime decoding default dir \
    fetchpriority for height hidden href id kind label lang loading name novalidate open playsinline poster preload \
    rel reversed role rows rowspan scope sizes src srclang srcset start tabindex title translate type value width";
