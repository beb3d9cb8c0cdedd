//! Serving a built site on this machine alone.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::npm;
use crate::paths::Root;

const HOST: Ipv4Addr = Ipv4Addr::LOCALHOST;
const START: Duration = Duration::from_secs(10);

/// A server that ends with this task, by whatever signal the task ends.
pub struct Server(Arc<Mutex<Child>>);

/// Serves a folder until the user stops it.
///
/// # Errors
/// If the server cannot start or ends by itself.
pub fn serve(root: &Root, site: &Path, port: u16) -> anyhow::Result<()> {
    let server = Server::start(root, site, port)?;
    server.wait()
}

impl Server {
    /// Starts the server on the port or the next free one, and prints the address when it answers.
    ///
    /// # Errors
    /// If no port is free or the server does not answer.
    pub fn start(root: &Root, site: &Path, wanted: u16) -> anyhow::Result<Self> {
        let port = free_port(wanted)?;
        if port != wanted {
            println!("port {wanted} is taken, using {port}");
        }
        let child = npm::script(&root.web(), "sirv-cli/bin.js")
            .arg(site)
            // `--dev` looks at the disk for each request: an edited file is seen at once.
            .args(["--dev", "--quiet", "--host", &HOST.to_string(), "--port", &port.to_string()])
            .env_remove("HOST")
            .env_remove("PORT")
            .spawn()?;
        let server = Self(Arc::new(Mutex::new(child)));
        server.end_with_this_task()?;
        server.wait_until_it_answers(port)?;
        println!("serving at http://{HOST}:{port}/ (Ctrl+C stops it)");
        Ok(server)
    }

    fn end_with_this_task(&self) -> anyhow::Result<()> {
        let child = Arc::clone(&self.0);
        ctrlc::set_handler(move || {
            if let Ok(mut child) = child.lock() {
                // It may have ended by the same signal already.
                let _ = child.kill();
            }
            std::process::exit(0);
        })
        .context("cannot watch for Ctrl+C")
    }

    fn wait_until_it_answers(&self, port: u16) -> anyhow::Result<()> {
        let start = Instant::now();
        while TcpStream::connect((HOST, port)).is_err() {
            self.check_alive()?;
            if start.elapsed() > START {
                bail!("the server does not answer on port {port} after {} s", START.as_secs());
            }
            pause();
        }
        Ok(())
    }

    /// Blocks as long as the server runs.
    fn wait(&self) -> anyhow::Result<()> {
        loop {
            self.check_alive()?;
            pause();
        }
    }

    /// Whether the server still runs.
    ///
    /// # Errors
    /// If it has ended.
    pub fn check_alive(&self) -> anyhow::Result<()> {
        let mut child = self.0.lock().map_err(|_| anyhow::anyhow!("the server was lost"))?;
        match child.try_wait()? {
            None => Ok(()),
            Some(status) => bail!("the server has ended ({status})"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(mut child) = self.0.lock() {
            // It may have ended already.
            let _ = child.kill();
        }
    }
}

fn pause() {
    std::thread::sleep(Duration::from_millis(100));
}

fn free_port(wanted: u16) -> anyhow::Result<u16> {
    (wanted..=wanted.saturating_add(99))
        .find(|port| TcpListener::bind((HOST, *port)).is_ok())
        .with_context(|| format!("no free port from {wanted} on; choose another with --port"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_leads_to_another() {
        let taken = TcpListener::bind((HOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
