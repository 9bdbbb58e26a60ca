//! How `config.json` is read. Only what a value names is lost when it is wrong.

use standfirst_formats::{Decode, Decoded, Lenient, Value};

use super::{Backend, Comments, Config, Home, Latest, NamedLink, Sources, is_origin};

impl Decode for Config {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self {
            sources: object.optional("sources").unwrap_or_default(),
            latest: object.optional("latest").unwrap_or_default(),
            comments: object.optional("comments").unwrap_or_default(),
            embeds: object.optional("embeds").map(|Lenient(providers)| providers),
            home: object.optional("home"),
            links: object.list("links"),
            time_zone: object.optional("timeZone"),
            stylesheet: object.optional("stylesheet"),
        })
    }
}

impl Decode for Sources {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let names: Vec<String> = Decode::decode(value)?;
        if names.iter().any(|name| name == "*") {
            return Ok(Self::Any);
        }
        let own = names.iter().any(|name| name == "self");
        let origins: Vec<String> = names.into_iter().filter(|name| name != "self").collect();
        if origins.iter().all(|name| is_origin(name)) {
            Ok(Self::Only { own, origins })
        } else {
            Err(value.fault("\"self\", \"*\" or origins such as https://news.example"))
        }
    }
}

impl Decode for Latest {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { title: object.optional("title"), feed: object.optional("feed") })
    }
}

impl Decode for Comments {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        Ok(Self { backend: value.object()?.optional("backend").unwrap_or_default() })
    }
}

impl Decode for Backend {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        value.parsed("local or off", |text| match text {
            "local" => Some(Self::Local),
            "off" => Some(Self::Off),
            _ => None,
        })
    }
}

impl Decode for Home {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, url: object.optional("url"), logo: object.optional("logo") })
    }
}

impl Decode for NamedLink {
    fn decode(value: Value<'_>) -> Decoded<Self> {
        let object = value.object()?;
        Ok(Self { name: object.required("name")?, url: object.required("url")? })
    }
}
